package org.delhihims.tests;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One process of the packaged server, on free ports and a data folder of its own. */
public final class ServerProcess implements AutoCloseable {

    /** An orderly stop answers what it is at and takes no longer than this. */
    public static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

    /** How long a subscriber who does not answer is tried again. */
    public static final Duration GIVES_UP_AFTER = Duration.ofSeconds(6);

    /** All tests are one client at one address, and ask as fast as they can. */
    private static final List<String> WITHOUT_LIMITS = List.of(
            "--hims.limits.login-per-address=100000/1s",
            "--hims.limits.token-per-client=100000/1s",
            "--hims.limits.hospital-system-second=100000/1s",
            "--hims.limits.hospital-system-minute=100000/1s",
            "--hims.limits.search-per-user=100000/1s",
            "--hims.limits.card-lookup-per-user-minute=100000/1s",
            "--hims.limits.card-lookup-per-user-hour=100000/1s");

    /** A folder of classes that are put beside the packaged ones. */
    public static final String BESIDE = "beside:";

    /**
     * A setting for servers that are asked a great deal: methods that are called often are compiled as well as can be. For
     * the others, which live for a minute, that costs more than it gives.
     */
    public static final String LONG_LIVED = "-XX:TieredStopAtLevel=4";

    private static final int LOWEST_PORT = 10_000;
    private static final int FIRST_PORT_OF_CALLERS = 32_768;
    private static final int PORTS_TRIED = 100;

    private static final Duration FIRST_START = Duration.ofMinutes(6);

    private final String scheme;
    private final Path data;
    private final int port;
    private final int managementPort;
    private final Path log;
    private final Path errors;
    private final Process process;
    private final Set<ProcessHandle> orphans = new HashSet<>();

    private ServerProcess(Path data, int port, int managementPort, String... settings) {
        this.scheme = Stream.of(settings).anyMatch(setting -> setting.startsWith("--server.ssl.")) ? "https" : "http";
        this.data = data;
        this.port = port;
        this.managementPort = managementPort;
        try {
            Path logs = Files.createDirectories(Work.folder().resolve("logs"));
            log = Files.createTempFile(logs, "server-" + port + "-", ".log");
            errors = Files.createTempFile(logs, "server-" + port + "-", ".err");
            process = new ProcessBuilder(command(settings))
                    .directory(Work.folder().toFile())
                    .redirectOutput(log.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server with some settings, and options ({@code -D…}, {@code -X…}) of the JVM, and does not wait for it. */
    public static ServerProcess launch(Path data, String... settings) {
        return new ServerProcess(data, freePort(), freePort(), settings);
    }

    /** Starts a server with demo data and these settings, and waits until it says that it is ready. */
    public static ServerProcess startDemo(Path data, String... settings) {
        List<String> all = new ArrayList<>(List.of("--hims.demo.load=true"));
        all.addAll(List.of(settings));
        return ready(new ServerProcess(data, freePort(), freePort(), all.toArray(String[]::new)));
    }

    /** Starts a server on a port of the test's choice, and waits until it says that it is ready. */
    public static ServerProcess startOnPort(Path data, int port, String... settings) {
        return ready(new ServerProcess(data, port, freePort(), settings));
    }

    /** Starts a server on ports of the test's choice, and does not wait for it. */
    public static ServerProcess launchOnPorts(Path data, int port, int managementPort) {
        return new ServerProcess(data, port, managementPort);
    }

    /** Starts a server and waits until it says that it is ready. */
    public static ServerProcess start(Path data) {
        return ready(launch(data));
    }

    private static ServerProcess ready(ServerProcess server) {
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException late) {
            // Nobody else knows of it who could stop it.
            server.close();
            throw late;
        }
    }

    /** Runs the packaged program as a command, and answers its exit code. */
    public static int run(Duration patience, String... arguments) {
        return command(patience, arguments).exitCode();
    }

    /** What a command has ended with, and what it has printed. */
    public record Ended(int exitCode, String output) {}

    /** Runs a command of the jar to its end, which comes soon. */
    public static Ended command(Duration patience, String... arguments) {
        try {
            Path logs = Files.createDirectories(Work.folder().resolve("logs"));
            Path log = Files.createTempFile(logs, "command-", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    Work.serverJar().toString()));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .directory(Work.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the command still runs after " + patience + ", see " + log);
            }
            return new Ended(process.exitValue(), read(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command(String... settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1",
                // As the operator's page advises.
                "-XX:Tier4InvocationThreshold=30000",
                "-XX:Tier4MinInvocationThreshold=3600",
                "-XX:Tier4CompileThreshold=90000",
                "-XX:Tier4BackEdgeThreshold=240000"));
        Map<Boolean, List<String>> ofJvm = Stream.of(settings)
                .filter(setting -> !setting.startsWith(BESIDE))
                .collect(Collectors.partitioningBy(setting -> setting.matches("-[DX].*")));
        command.addAll(ofJvm.getOrDefault(true, List.of()));
        String classes = Stream.of(settings)
                .filter(setting -> setting.startsWith(BESIDE))
                .map(setting -> File.pathSeparator + setting.substring(BESIDE.length()))
                .collect(Collectors.joining());
        command.addAll(List.of(
                "-cp",
                Work.serverJar() + classes,
                "org.delhihims.server.HimsCommand",
                "--hims.database.directory=" + data,
                "--hims.terminology.directory=" + Work.terminology(),
                "--server.port=" + port,
                "--management.server.port=" + managementPort,
                // Subscribers of the tests live on this machine, and are given up soon.
                "--hims.subscription.endpoints=http://127.0.0.1:*",
                // So do the clients that publish their keys.
                "--hims.smart.key-set-addresses=http://127.0.0.1:*",
                "--hims.subscription.give-up-after=" + GIVES_UP_AFTER.toSeconds() + "s"));
        command.addAll(ofJvm.getOrDefault(false, List.of()));
        if (command.stream().noneMatch(setting -> setting.startsWith("--hims.limits."))) {
            command.addAll(WITHOUT_LIMITS);
        }
        if (command.stream().noneMatch(setting -> setting.startsWith("--hims.login.sms="))) {
            // Codes for residents' phones are shown on a page of this machine.
            command.add("--hims.login.sms=demo");
        }
        // And so is what people are told of their bookings.
        command.add("--hims.reminders.ways=demo");
        return command;
    }

    /**
     * A port that nobody listens on. It is none of those that the system gives to whoever calls: a server listens a minute after it was
     * chosen.
     */
    public static int freePort() {
        return ThreadLocalRandom.current()
                .ints(LOWEST_PORT, FIRST_PORT_OF_CALLERS)
                .limit(PORTS_TRIED)
                .filter(ServerProcess::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no port is free"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    /** As the server calls itself: its tokens are for this name and no other. */
    public String origin() {
        return scheme + "://localhost:" + port;
    }

    public String fhirBase() {
        return origin() + "/fhir";
    }

    public String managementBase() {
        return "http://127.0.0.1:" + managementPort + "/actuator";
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** What all servers of this run have written, into their logs and beside them. */
    public static Stream<String> linesOfAllLogs() {
        try (Stream<Path> files = Files.list(Work.folder().resolve("logs"))) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith("server-"))
                    .flatMap(file -> wholeLinesOf(file).lines())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String log() {
        return wholeLinesOf(log);
    }

    public String errors() {
        return read(errors);
    }

    /** The lines of a log to which a server may be writing just now. */
    private static String wholeLinesOf(Path file) {
        String text = read(file);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void awaitReady() {
        awaitOk(managementBase() + "/health/readiness");
    }

    /** Waits for the first answer to any FHIR request. */
    public void awaitMetadata() {
        awaitOk(fhirBase() + "/metadata");
    }

    private void awaitOk(String url) {
        await().atMost(FIRST_START).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "the server ended with " + process.exitValue() + ", see " + log + " and " + errors);
            }
            return answersOk(url);
        });
    }

    private static boolean answersOk(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(10_000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks the process to stop, as {@code systemctl stop} does. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until a server that was asked to stop has closed its door. */
    public void awaitNoNewCallers() {
        await().atMost(STOPS_WITHIN).pollInterval(Duration.ofMillis(20)).until(() -> !isListening());
    }

    private boolean isListening() {
        try (Socket caller = new Socket("127.0.0.1", port)) {
            return caller.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    /** Waits until the process has ended, and answers its exit code. */
    public int awaitExit(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the server still runs after " + patience);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An orderly stop. */
    public void stop() {
        terminate();
        awaitExit(STOPS_WITHIN);
    }

    /** Kills the server, and leaves its database running without it. */
    public void killForcibly() {
        process.descendants().forEach(orphans::add);
        process.destroyForcibly();
        awaitExit(STOPS_WITHIN);
    }

    /** Kills the server and its database in the same moment. */
    public void cutPower() {
        process.descendants().forEach(orphans::add);
        process.destroyForcibly();
        orphans.forEach(ProcessHandle::destroyForcibly);
        awaitExit(STOPS_WITHIN);
        orphans.forEach(orphan -> orphan.onExit().join());
    }

    /** Leaves nothing running, whatever a failed test has left. */
    @Override
    public void close() {
        cutPower();
    }
}
