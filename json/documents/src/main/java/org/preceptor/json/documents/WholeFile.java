package org.preceptor.json.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file beside its place and moves it there, so that it is complete or not there. */
final class WholeFile {
    private WholeFile() {}

    /** What is written. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    static void write(Path file, Content content) throws IOException {
        Path whole = file.toAbsolutePath()
                .resolveSibling("." + file.getFileName() + "-" + Long.toHexString(System.nanoTime()) + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(whole))) {
                content.to(out);
            }
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
