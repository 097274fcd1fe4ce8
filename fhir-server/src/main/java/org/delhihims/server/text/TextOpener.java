package org.delhihims.server.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the index. One on disk whose files are damaged is thrown away: it is made from the database again. */
final class TextOpener {

    private static final Logger LOG = LoggerFactory.getLogger(TextOpener.class);

    private final TextSettings settings;

    TextOpener(TextSettings settings) {
        this.settings = settings;
    }

    TextIndex open() {
        if (settings.isOnDisk() && !isSound(settings.folder().resolve(TextDocument.INDEX))) {
            LOG.warn("The text index is damaged and is made again");
            settings.discard();
        }
        return TextIndex.open(settings.forHibernateSearch());
    }

    /** Whether every file has the checksum it was written with. */
    private static boolean isSound(Path index) {
        if (Files.notExists(index)) {
            return true;
        }
        try (FSDirectory files = FSDirectory.open(index);
                CheckIndex check = new CheckIndex(files)) {
            if (!DirectoryReader.indexExists(files)) {
                return false;
            }
            check.setChecksumsOnly(true);
            return check.checkIndex().clean;
        } catch (LockObtainFailedException inUse) {
            throw new UncheckedIOException(inUse);
        } catch (IOException | RuntimeException damaged) {
            return false;
        }
    }
}
