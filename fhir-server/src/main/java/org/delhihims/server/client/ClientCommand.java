package org.delhihims.server.client;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code hims client}: registers the programs that may ask for tokens. */
@Command(
        name = "client",
        description = "Registers the apps, hospitals' systems and gateways that may ask for access.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AddCommand.class,
            ListCommand.class,
            BlockCommand.class,
            UnblockCommand.class,
            RemoveCommand.class,
            HelpCommand.class
        })
public final class ClientCommand {}
