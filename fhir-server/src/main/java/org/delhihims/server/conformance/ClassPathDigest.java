package org.delhihims.server.conformance;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Tells by a digest whether files, code or data, on the class path or of the operator, are those of an earlier start. */
final class ClassPathDigest {

    private static final String OUTSIDE = "file:";

    private final PathMatchingResourcePatternResolver classPath = new PathMatchingResourcePatternResolver();

    /**
     * The digest of all files that match a pattern: {@code org/delhihims/registry/*} on the class path, or
     * {@code file:/srv/hims/terminology/*} outside, where there may be none.
     */
    String of(String pattern) {
        try {
            List<Resource> files = Arrays.stream(classPath.getResources(location(pattern)))
                    .filter(Resource::isReadable)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
            if (files.isEmpty() && !pattern.startsWith(OUTSIDE)) {
                throw new IllegalStateException("nothing on the class path matches " + pattern);
            }
            Hasher hash = Hashing.sha256().newHasher();
            for (Resource file : files) {
                hash.putUnencodedChars(String.valueOf(file.getFilename()));
                hash.putBytes(file.getContentAsByteArray());
            }
            return hash.hash().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String location(String pattern) {
        return pattern.startsWith(OUTSIDE) ? pattern : "classpath*:" + pattern;
    }
}
