package org.delhihims.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a resource that another system already has a name for: a UUID of version 8, made of that name, so that a load
 * which is run twice writes the same resource twice. Its last three digits are the shard digits, equal for a Patient and
 * what is recorded of him; the version tells it from the ids the server gives, which are of version 7.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#name-example-of-a-uuidv8-value-n">RFC 9562, appendix B.2</a>
 */
public record ImportedId(String value) {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    private static final Pattern SHARD = Pattern.compile("[0-9a-f]{3}");

    public ImportedId {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "not the id of an imported resource: a UUID of version 8 in small letters");
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    /** The id of a resource that belongs to no Patient, such as a Patient itself; its shard digits follow from its name. */
    public static ImportedId of(String source, String type, String sourceId) {
        return new ImportedId(digest(source, type, sourceId).toString());
    }

    /** The id of a resource recorded of a Patient, with his shard digits. */
    public static ImportedId of(String source, String type, String sourceId, String shard) {
        if (!SHARD.matcher(shard).matches()) {
            throw new IllegalArgumentException(shard + " is not three hexadecimal digits in small letters");
        }
        String own = digest(source, type, sourceId).toString();
        return new ImportedId(own.substring(0, own.length() - shard.length()) + shard);
    }

    public String shard() {
        return value.substring(value.length() - 3);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Version and variant take the places the RFC gives them; all other bits are the digest's. */
    private static UUID digest(String source, String type, String sourceId) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(String.join("\0", source, type, sourceId)));
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
