package chat.guildhall.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void hasDefaultsForEverything() {
    Settings settings = read(Map.of());

    assertEquals("::", settings.host());
    assertEquals(8080, settings.port());
    assertEquals(folder.resolve("data"), settings.data());
    assertEquals(Registration.INVITE, settings.registration());
    assertTrue(settings.rateLimits());
    assertEquals(PasswordCost.FULL, settings.passwordCost());
  }

  @Test
  void opensRegistrationOnLoopbackUnlessToldOtherwise() {
    assertEquals(Registration.OPEN, read(Map.of("GUILDHALL_HOST", "127.0.0.1")).registration());
    assertEquals(
        Registration.CLOSED,
        read(Map.of("GUILDHALL_HOST", "::1", "GUILDHALL_REGISTRATION", "closed")).registration());
  }

  @Test
  void letsTheEnvironmentWinOverTheFile() throws IOException {
    Files.writeString(
        folder.resolve(SettingsReader.FILE), "GUILDHALL_PORT=81\nGUILDHALL_HOST=::1\n");
    Settings settings = read(Map.of("GUILDHALL_PORT", "82"));

    assertEquals(82, settings.port());
    assertEquals("::1", settings.host());
  }

  @Test
  void readsAddressesOfOtherServices() {
    Settings settings =
        read(
            Map.of(
                "GUILDHALL_DATABASE_URL", "postgresql://ada:p%40ss@db:6000/hall?ssl=true",
                "GUILDHALL_SMTP_URL", "smtps://mail.example.org",
                "GUILDHALL_PUBLIC_URL", "https://chat.example.org/"));

    assertEquals(
        Optional.of(new DatabaseUrl("jdbc:postgresql://db:6000/hall?ssl=true", "ada", "p@ss")),
        settings.databaseUrl());
    assertEquals(465, settings.smtp().orElseThrow().port());
    assertEquals(Optional.of(URI.create("https://chat.example.org")), settings.publicUrl());
    assertFalse(settings.databaseUrl().orElseThrow().toString().contains("p@ss"));
  }

  @Test
  void refusesWhatItDoesNotKnow() throws IOException {
    refuses("GUILDHALL_PROT", "1");
    refuses("GUILDHALL_REDIS_URL", "redis://x");
    Files.writeString(folder.resolve(SettingsReader.FILE), "port=81\n");
    refuses("GUILDHALL_PORT", "82");
  }

  @Test
  void refusesMalformedValues() {
    refuses("GUILDHALL_PORT", "0");
    refuses("GUILDHALL_PORT", "65536");
    refuses("GUILDHALL_PORT", "http");
    refuses("GUILDHALL_REGISTRATION", "maybe");
    refuses("GUILDHALL_RATE_LIMITS", "no");
    refuses("GUILDHALL_PUBLIC_URL", "chat.example.org");
    refuses("GUILDHALL_PUBLIC_URL", "https://chat.example.org/path");
    refuses("GUILDHALL_DATABASE_URL", "mysql://a@b/c");
    refuses("GUILDHALL_SMTP_URL", "mail.example.org");
    refuses("GUILDHALL_OUTBOUND_ALLOW", "10.0.0.0");
  }

  private void refuses(String name, String value) {
    SettingsException refused =
        assertThrows(SettingsException.class, () -> read(Map.of(name, value)));
    assertFalse(String.valueOf(refused.getMessage()).contains("\n"));
  }

  private Settings read(Map<String, String> environment) {
    return SettingsReader.read(environment, folder);
  }
}
