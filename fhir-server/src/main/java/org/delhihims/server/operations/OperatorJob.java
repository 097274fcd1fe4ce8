package org.delhihims.server.operations;

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
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** A command that has long work done: by the server that runs or, when none does, by one of its own. */
public abstract class OperatorJob implements Callable<Integer> {

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
    private final String endpoint;
    private final String task;

    /** Work that is begun and watched at an endpoint of the management port. */
    protected OperatorJob(String endpoint, String task) {
        this.endpoint = endpoint;
        this.task = task;
    }

    protected abstract boolean isDone(JsonNode progress);

    /** How many records are done. */
    protected abstract long done(JsonNode progress);

    /** What is said at the end. */
    protected abstract String result(JsonNode progress);

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            run();
        } catch (ConnectException nobodyRuns) {
            runHere();
        }
        return 0;
    }

    private void runHere() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=0");
        arguments.add("--management.server.port=0");
        arguments.add("--logging.level.root=warn");
        try (ConfigurableApplicationContext server =
                SpringApplication.run(HimsServer.class, arguments.toArray(String[]::new))) {
            management =
                    URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.management.port"));
            run();
        }
    }

    private void run() throws IOException, InterruptedException {
        ask(HttpRequest.newBuilder(address()).POST(BodyPublishers.noBody()));
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" resources", 1)
                .showSpeed()
                .build()) {
            JsonNode progress = ask(HttpRequest.newBuilder(address()));
            while (!isDone(progress)) {
                bar.maxHint(progress.path("total").asLong());
                bar.stepTo(done(progress));
                Thread.sleep(POLL_MILLIS);
                progress = ask(HttpRequest.newBuilder(address()));
            }
            bar.stepTo(bar.getMax());
            System.out.println(result(progress));
        }
    }

    private URI address() {
        return URI.create(management + "/actuator/" + endpoint);
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer =
                http.send(request.header("Content-Type", "application/json").build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(address() + " answers " + answer.statusCode());
        }
        return json.readTree(answer.body());
    }
}
