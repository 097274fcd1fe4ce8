package org.delhihims.server.login;

import java.nio.file.Path;
import java.util.Optional;
import org.delhihims.server.database.CommandDatabase;
import org.delhihims.server.secrets.KeyFolder;
import org.delhihims.server.secrets.SecretBox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The database and the keys that a command on accounts works with. */
final class UserDatabase {

    @Mixin
    private CommandDatabase database = new CommandDatabase();

    @Option(
            names = "--hims.keys.directory",
            paramLabel = "FOLDER",
            description = "Where the server's own keys are. Default: beside its data.")
    private @Nullable Path keys;

    /** What is done with the accounts. */
    interface Deed {
        boolean with(Accounts accounts, SecretBox box);
    }

    int use(Deed deed, String refusal) throws java.io.IOException {
        SecretBox box = new SecretBox(new KeyFolder(Optional.ofNullable(keys).orElse(database.keys())));
        return database.use(tables -> {
            if (deed.with(new Accounts(tables), box)) {
                return 0;
            }
            System.err.println(refusal);
            return 2;
        });
    }
}
