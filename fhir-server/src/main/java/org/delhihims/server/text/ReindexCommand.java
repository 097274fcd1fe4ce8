package org.delhihims.server.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.delhihims.server.HimsServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** {@code hims reindex-text}: has the text index made anew, by the server that runs or, when none does, by one of its own. */
@Command(
        name = "reindex-text",
        description =
                "Makes the text index anew from the database. A running server does it while it serves; until it is done"
                        + " it answers searches by text with 503. Without one, the index is made here; settings of the server, such as"
                        + " --hims.database.directory, may follow.",
        mixinStandardHelpOptions = true)
public final class ReindexCommand implements Callable<Integer> {

    private static final int POLL_MILLIS = 500;

    @Option(
            names = "--management",
            defaultValue = "http://127.0.0.1:8081",
            description = "The management address of the running server (default: ${DEFAULT-VALUE}).")
    private URI management = URI.create("http://127.0.0.1:8081");

    @Unmatched
    private List<String> settings = new ArrayList<>();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            ask(HttpRequest.newBuilder(endpoint()).POST(BodyPublishers.noBody()));
            follow();
        } catch (ConnectException nobodyRuns) {
            makeHere();
        }
        System.out.println("The text index is complete.");
        return 0;
    }

    private URI endpoint() {
        return URI.create(management + "/actuator/textindex");
    }

    private void makeHere() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=0");
        arguments.add("--management.server.port=0");
        arguments.add("--logging.level.root=warn");
        try (ConfigurableApplicationContext server =
                SpringApplication.run(HimsServer.class, arguments.toArray(String[]::new))) {
            management =
                    URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.management.port"));
            ask(HttpRequest.newBuilder(endpoint()).POST(BodyPublishers.noBody()));
            follow();
        }
    }

    private void follow() throws IOException, InterruptedException {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Text index")
                .setUnit(" resources", 1)
                .showSpeed()
                .build()) {
            JsonNode progress = ask(HttpRequest.newBuilder(endpoint()));
            while (!progress.path("phase").asText().equals(TextState.Phase.READY.name())) {
                bar.maxHint(progress.path("total").asLong());
                bar.stepTo(progress.path("indexed").asLong());
                Thread.sleep(POLL_MILLIS);
                progress = ask(HttpRequest.newBuilder(endpoint()));
            }
            bar.stepTo(bar.getMax());
        }
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer =
                http.send(request.header("Content-Type", "application/json").build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(endpoint() + " answers " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }
}
