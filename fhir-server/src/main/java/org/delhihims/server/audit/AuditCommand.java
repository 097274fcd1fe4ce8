package org.delhihims.server.audit;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code hims audit}: what an operator does with the record of accesses. */
@Command(
        name = "audit",
        description = "Checks the record of accesses.",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyCommand.class, HelpCommand.class})
public final class AuditCommand {}
