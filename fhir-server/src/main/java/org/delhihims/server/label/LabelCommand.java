package org.delhihims.server.label;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code hims label}: the labels that say how secret records are. */
@Command(
        name = "label",
        description = "The labels that say how secret records are.",
        mixinStandardHelpOptions = true,
        subcommands = {RebuildLabelsCommand.class, HelpCommand.class})
public final class LabelCommand {}
