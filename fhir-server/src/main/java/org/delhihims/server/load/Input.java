package org.delhihims.server.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** One file to be loaded, under the name the operator gave it. */
record Input(String name, Path path) {

    private static final int SAMPLE = 1 << 20;

    /** What comes on standard input is kept in a file, because it is read twice. */
    static Input of(String name, InputStream standardInput) throws IOException {
        if (!name.equals("-")) {
            return new Input(name, Path.of(name));
        }
        Path kept = Files.createTempFile("hims-load-", ".input");
        kept.toFile().deleteOnExit();
        Files.copy(standardInput, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return new Input("stdin", kept);
    }

    /** Tells this load from others: the same content for the same server and source. */
    static String fingerprint(List<Input> inputs, String base, String source) throws IOException {
        MessageDigest digest = sha256();
        digest.update((base + '\0' + source).getBytes(StandardCharsets.UTF_8));
        for (Input input : inputs) {
            input.sample(digest);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    /** Size, beginning and end; all of a large file would take as long as reading it. */
    private void sample(MessageDigest digest) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            digest.update(Long.toString(file.length()).getBytes(StandardCharsets.UTF_8));
            byte[] sample = new byte[(int) Math.min(SAMPLE, file.length())];
            file.readFully(sample);
            digest.update(sample);
            file.seek(file.length() - sample.length);
            file.readFully(sample);
            digest.update(sample);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
