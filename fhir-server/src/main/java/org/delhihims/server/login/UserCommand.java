package org.delhihims.server.login;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code hims user}: accounts of staff. */
@Command(
        name = "user",
        description = "Accounts of the staff who sign in. Residents need none: their record is their account.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AddUserCommand.class,
            ListUsersCommand.class,
            PasswordCommand.class,
            LinkUserCommand.class,
            UnlinkUserCommand.class,
            BlockUserCommand.class,
            UnblockUserCommand.class,
            HelpCommand.class
        })
public final class UserCommand {}
