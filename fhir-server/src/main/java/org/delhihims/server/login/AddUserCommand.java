package org.delhihims.server.login;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hims user add}. */
@Command(
        name = "add",
        description = "Makes an account and prints its password and the key of its authenticator app, only once.",
        mixinStandardHelpOptions = true)
final class AddUserCommand implements Callable<Integer> {

    @Mixin
    private UserDatabase database = new UserDatabase();

    @Option(names = "--username", required = true)
    private String username = "";

    @Option(names = "--name", required = true, description = "As others see it: Dr Meera Iyer.")
    private String name = "";

    @Option(
            names = "--role",
            required = true,
            description = "registrar, doctor, nurse, lab-technician, pharmacist,"
                    + " ambulance-dispatcher, facility-administrator, auditor or operations.")
    private String role = "";

    @Option(names = "--facility", description = "Id of the Organization they work for.")
    private @Nullable String facility;

    @Option(names = "--fhir-user", required = true, description = "Their record, such as Practitioner/a.")
    private String fhirUser = "";

    @Option(names = "--password", description = "Default: one is made.")
    private @Nullable String password;

    @Option(names = "--totp-secret", description = "In Base32. Default: one is made.")
    private @Nullable String totpSecret;

    @Option(names = "--federated-issuer", description = "The identity provider that knows them,")
    private @Nullable String issuer;

    @Option(names = "--federated-subject", description = "and their sub there.")
    private @Nullable String subject;

    @Override
    public Integer call() throws IOException {
        if (!Roles.OF_STAFF.contains(role)) {
            return refuse("The role is one of " + String.join(", ", Roles.OF_STAFF) + ".");
        }
        if (!fhirUser.matches("(Practitioner|PractitionerRole)/[A-Za-z0-9.-]{1,64}")) {
            return refuse("--fhir-user is a record such as Practitioner/a.");
        }
        if (password != null && !NewPassword.isLongEnough(password)) {
            return refuse(NewPassword.RULE);
        }
        String chosen = password == null ? NewPassword.random() : password;
        String secret = totpSecret == null ? Totp.newSecret() : totpSecret;
        int result = database.use(
                (accounts, box) -> accounts.add(new NewStaff(
                        username,
                        new Passwords().hash(chosen),
                        box.sealText(secret),
                        fhirUser,
                        role,
                        facility,
                        name,
                        issuer,
                        subject)),
                "There is an account of this user name or federated subject already.");
        if (result == 0) {
            System.out.println("password " + chosen);
            System.out.println("authenticator otpauth://totp/Delhi%20HIMS:" + Accounts.plain(username) + "?secret="
                    + secret.replace("=", "") + "&issuer=Delhi%20HIMS");
        }
        return result;
    }

    private static int refuse(String sentence) {
        System.err.println(sentence);
        return 2;
    }
}
