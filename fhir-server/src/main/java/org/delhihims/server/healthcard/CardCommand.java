package org.delhihims.server.healthcard;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code hims card}: checks signed health cards where there is no network. */
@Command(
        name = "card",
        description = "Checks the signed QR of health cards, without a network.",
        mixinStandardHelpOptions = true,
        subcommands = {VerifyCommand.class, TrustCommand.class, SpecimensCommand.class, HelpCommand.class})
public final class CardCommand {}
