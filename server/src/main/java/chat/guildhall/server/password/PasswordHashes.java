package chat.guildhall.server.password;

import chat.guildhall.server.config.PasswordCost;
import chat.guildhall.server.config.Settings;
import chat.guildhall.server.http.ApiError;
import chat.guildhall.server.http.ApiException;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id into PHC strings, which carry their own parameters and salt.
 *
 * <p>A hash takes 19 MiB and tens of milliseconds of one core, so there are as many threads for it
 * as cores, apart from those of requests, and {@link #QUEUE_MAX} may wait; one more is refused with
 * 503 until it thins out.
 *
 * @see <a
 *     href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP's
 *     parameters</a>
 */
@ApplicationScoped
class PasswordHashes {
  /** Hashes that may wait for a core. */
  static final int QUEUE_MAX = 128;

  private static final int MEMORY_KIB = 19_456;
  private static final int ITERATIONS = 2;
  private static final int MEMORY_KIB_TEST = 64;
  private static final int OUTPUT_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final long IDLE_SECONDS = 60;

  private final Argon2Function function;
  private final ThreadPoolExecutor threads;
  private final String nobodys;

  @Inject
  PasswordHashes(Settings settings) {
    this(settings.passwordCost(), Runtime.getRuntime().availableProcessors());
  }

  PasswordHashes(PasswordCost cost, int cores) {
    this.function =
        switch (cost) {
          case FULL ->
              Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, 1, OUTPUT_BYTES, Argon2.ID);
          case TEST -> Argon2Function.getInstance(MEMORY_KIB_TEST, 1, 1, OUTPUT_BYTES, Argon2.ID);
        };
    this.threads =
        new ThreadPoolExecutor(
            cores,
            cores,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE_MAX),
            Thread.ofPlatform().daemon().name("password-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
    this.nobodys = onCore(() -> compute("a password that nobody has"));
  }

  /**
   * The PHC string of a password.
   *
   * @throws ApiException UNAVAILABLE if too many wait already
   */
  String hash(String password) {
    return onCore(() -> compute(password));
  }

  /**
   * Whether the password is the one that was hashed. Takes the same work where there is no hash, so
   * that an answer's time does not tell whether an account exists.
   *
   * @throws ApiException UNAVAILABLE if too many wait already
   */
  boolean matches(String password, @Nullable String hash) {
    String known = hash == null ? nobodys : hash;
    boolean same =
        onCore(
            () -> Password.check(password, known).with(Argon2Function.getInstanceFromHash(known)));
    return same && hash != null;
  }

  /** Whether a hash was made with other parameters than those of today. */
  boolean isOutdated(String hash) {
    return !Argon2Function.getInstanceFromHash(hash).equals(function);
  }

  private String compute(String password) {
    return Password.hash(password).addRandomSalt(SALT_BYTES).with(function).getResult();
  }

  private <T> T onCore(Callable<T> work) {
    try {
      return threads.submit(work).get();
    } catch (RejectedExecutionException full) {
      throw ApiError.UNAVAILABLE.exception();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw ApiError.UNAVAILABLE.exception();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a password could not be hashed", failed.getCause());
    }
  }

  @PreDestroy
  void stop() {
    threads.shutdown();
  }
}
