package chat.guildhall.server.mail;

import chat.guildhall.server.config.Settings;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Sends e-mail in the background. What cannot be sent is logged, not retried: its person asks
 * again. At most {@link #UNDER_WAY_MAX} mails are under way; one more is dropped, with a warning.
 */
@ApplicationScoped
public class MailService {
  private static final Logger LOG = Logger.getLogger(MailService.class);
  private static final int UNDER_WAY_MAX = 50;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final ReactiveMailer mailer;
  private final boolean on;
  private final Semaphore room = new Semaphore(UNDER_WAY_MAX);

  @Inject
  MailService(ReactiveMailer mailer, Settings settings) {
    this.mailer = mailer;
    this.on = settings.smtp().isPresent();
  }

  /** Whether e-mail can be sent at all. */
  public boolean isOn() {
    return on;
  }

  /** Sends a text, without waiting for it. */
  public void send(String to, String subject, String text) {
    if (!on) {
      return;
    }
    if (!room.tryAcquire()) {
      LOG.warn("An e-mail was dropped: too many are under way.");
      return;
    }
    mailer
        .send(Mail.withText(to, subject, text))
        .ifNoItem()
        .after(LIMIT)
        .fail()
        .onTermination()
        .invoke(() -> room.release())
        .subscribe()
        .with(_ -> {}, failed -> LOG.warnf("An e-mail could not be sent: %s", failed.getMessage()));
  }
}
