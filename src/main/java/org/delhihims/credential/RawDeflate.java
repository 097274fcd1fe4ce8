package org.delhihims.credential;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** The compression of a card: DEFLATE without a header (RFC 1951). */
final class RawDeflate {

    /** No card that fits a QR code has more; whoever sends more wants to fill the memory. */
    static final int MOST_BYTES = 16 * 1024;

    private RawDeflate() {}

    static byte[] deflate(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream small = new ByteArrayOutputStream();
            byte[] piece = new byte[1024];
            while (!deflater.finished()) {
                small.write(piece, 0, deflater.deflate(piece));
            }
            return small.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static byte[] inflate(byte[] deflated) throws Malformed {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated);
            byte[] whole = new byte[MOST_BYTES + 1];
            int length = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(whole, length, whole.length - length);
                length += more;
                if (length > MOST_BYTES) {
                    throw new Malformed("inflates to more than " + MOST_BYTES + " bytes");
                }
                if (more == 0 && !inflater.finished()) {
                    throw new Malformed("cut off");
                }
            }
            if (inflater.getRemaining() > 0) {
                throw new Malformed("bytes after the compressed ones");
            }
            return java.util.Arrays.copyOf(whole, length);
        } catch (DataFormatException notDeflate) {
            throw new Malformed("not DEFLATE");
        } finally {
            inflater.end();
        }
    }
}
