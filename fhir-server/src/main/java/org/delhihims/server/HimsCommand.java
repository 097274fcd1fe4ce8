package org.delhihims.server;

import java.util.Set;
import java.util.TimeZone;
import org.delhihims.server.audit.AuditCommand;
import org.delhihims.server.bench.BenchCommand;
import org.delhihims.server.client.ClientCommand;
import org.delhihims.server.client.TokenCommand;
import org.delhihims.server.generate.GenerateCommand;
import org.delhihims.server.healthcard.CardCommand;
import org.delhihims.server.label.LabelCommand;
import org.delhihims.server.load.LoadCommand;
import org.delhihims.server.login.UserCommand;
import org.delhihims.server.text.ReindexCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/**
 * What the jar does: without a subcommand it is the server, whose settings are options such as {@code --server.port};
 * with one it is a tool beside the server, which starts nothing of it.
 */
@Command(
        name = "hims",
        description = "Delhi HIMS. Without a command it starts the server.",
        mixinStandardHelpOptions = true,
        subcommands = {
            GenerateCommand.class,
            LoadCommand.class,
            BenchCommand.class,
            ReindexCommand.class,
            LabelCommand.class,
            ClientCommand.class,
            TokenCommand.class,
            UserCommand.class,
            AuditCommand.class,
            CardCommand.class,
            HelpCommand.class
        })
public final class HimsCommand {

    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    public static void main(String[] args) {
        // People's time. What is stored is in UTC.
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        boolean isServer = args.length == 0 || (args[0].startsWith("--") && !OWN_OPTIONS.contains(args[0]));
        if (isServer) {
            HimsServer.main(args);
        } else {
            System.exit(new CommandLine(new HimsCommand()).execute(args));
        }
    }
}
