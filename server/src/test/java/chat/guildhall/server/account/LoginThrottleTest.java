package chat.guildhall.server.account;

import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.guildhall.server.http.RateLimitedException;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
  private final LoginThrottle throttle = new LoginThrottle(false);

  private void fail(String network, int times) {
    for (int i = 0; i < times; i++) {
      throttle.take("login " + network + i, network + Integer.toHexString(i + 1));
    }
  }

  @Test
  void aNetworkOfIpv6IsOneAddress() {
    fail("2001:db8:0:1::", LoginThrottle.ADDRESS_FAILURES);
    assertThrows(
        RateLimitedException.class, () -> throttle.take("another", "2001:db8:0:1:ffff::1"));
    throttle.take("another", "2001:db8:0:2::1");
  }

  @Test
  void aRightPasswordGivesTheTryBackToTheWholeNetwork() {
    fail("2001:db8:0:3::", LoginThrottle.ADDRESS_FAILURES);
    throttle.giveBack("login", "2001:db8:0:3::1");
    throttle.take("login", "2001:db8:0:3::2");
  }

  @Test
  void addressesOfIpv4AreEachTheirOwn() {
    for (int i = 0; i < LoginThrottle.ADDRESS_FAILURES; i++) {
      throttle.take("login " + i, "192.0.2.1");
    }
    assertThrows(RateLimitedException.class, () -> throttle.take("another", "192.0.2.1"));
    throttle.take("another", "192.0.2.2");
  }
}
