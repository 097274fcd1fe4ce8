package org.delhihims.server.audit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.ParseException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.delhihims.audit.Checkpoint;

/** The signed checkpoints, in a folder apart from the database: JSON lines, one file a chain, which only grow. */
final class CheckpointFiles {

    private static final JWSHeader ES256 = new JWSHeader(JWSAlgorithm.ES256);

    private final Path folder;
    private final ECKey key;

    CheckpointFiles(Path folder, ECKey key) {
        this.folder = folder.toAbsolutePath().normalize();
        this.key = key;
    }

    void add(Checkpoint checkpoint) {
        try {
            Map<String, Object> line = new TreeMap<>();
            line.put("shard", checkpoint.shard());
            line.put("seq", checkpoint.seq());
            line.put("hash", checkpoint.hash());
            line.put("at", checkpoint.at().toString());
            line.put("kid", key.getKeyID());
            line.put(
                    "signature",
                    new ECDSASigner(key).sign(ES256, signed(checkpoint)).toString());
            Files.createDirectories(folder);
            append(folder.resolve("shard-" + checkpoint.shard() + ".jsonl"), JSONObjectUtils.toJSONString(line) + "\n");
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, String line) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
    }

    private static byte[] signed(Checkpoint checkpoint) {
        return checkpoint.text().getBytes(StandardCharsets.UTF_8);
    }

    /** A line of a file, and the checkpoint that it holds, if this server has signed it. */
    record Line(Path file, int number, Optional<Checkpoint> checkpoint) {}

    /** All lines of all files. The last one of a file may be cut off, where the power went while it was written. */
    List<Line> all() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                lines.addAll(linesOf(file));
            }
        }
        return lines;
    }

    private List<Line> linesOf(Path file) throws IOException {
        String text = Files.readString(file);
        String[] texts = text.substring(0, text.lastIndexOf('\n') + 1).split("\n", -1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isBlank()) {
                lines.add(new Line(file, i + 1, read(texts[i])));
            }
        }
        return lines;
    }

    private Optional<Checkpoint> read(String line) {
        try {
            Map<String, Object> json = JSONObjectUtils.parse(line);
            Checkpoint checkpoint = new Checkpoint(
                    JSONObjectUtils.getInt(json, "shard"),
                    JSONObjectUtils.getLong(json, "seq"),
                    String.valueOf(JSONObjectUtils.getString(json, "hash")),
                    Instant.parse(String.valueOf(JSONObjectUtils.getString(json, "at"))));
            boolean isSigned = new ECDSAVerifier(key.toPublicJWK())
                    .verify(
                            ES256,
                            signed(checkpoint),
                            new Base64URL(String.valueOf(JSONObjectUtils.getString(json, "signature"))));
            return isSigned ? Optional.of(checkpoint) : Optional.empty();
        } catch (ParseException | DateTimeParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
