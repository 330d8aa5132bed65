package chat.guildhall.server.account;

import chat.guildhall.server.admin.InstanceService;
import chat.guildhall.server.admin.InstanceSettings;
import chat.guildhall.server.http.Field;
import chat.guildhall.server.http.Form;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the instance asks of who registers, beside a name and a password. */
@ApplicationScoped
class NewcomerRules {
  private final InstanceService instance;

  @Inject
  NewcomerRules(InstanceService instance) {
    this.instance = instance;
  }

  /** Rejects in the form what is missing; {@link Form#check} refuses it with the rest. */
  void check(Form form, @Nullable String email, @Nullable LocalDate dateOfBirth) {
    InstanceSettings settings = instance.settings();
    if (settings.askEmail() && email == null) {
      form.required("email", Field.absent(), "");
    }
    if (settings.askDateOfBirth() && dateOfBirth == null) {
      form.required("date_of_birth", Field.absent(), "");
    }
    if (!form.bool("consent").orElse(true)) {
      form.reject("consent", "CONSENT_REQUIRED", "You have to agree to the rules to register.");
    }
  }
}
