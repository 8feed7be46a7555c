package hu.kapu.identity.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Checkpoints as files of a folder, which should lie on storage where this service's account may create and not change:
 * an append-only or write-once mount. A file is created once, never rewritten, and synchronised with its folder before
 * it counts.
 */
final class FileCheckpoints implements CheckpointStorage {
    private final Path folder;

    FileCheckpoints(Path folder) {
        this.folder = folder;
    }

    /** Names sort in the order of their numbers. */
    static String nameOf(long number) {
        return String.format("checkpoint-%012d.jsonl", number);
    }

    @Override
    public void put(long number, String document) {
        try {
            Files.createDirectories(folder);
            create(folder.resolve(nameOf(number)), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void create(Path file, String document) throws IOException {
        try (FileChannel created = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            write(created, document);
        } catch (FileAlreadyExistsException e) {
            complete(file, document);
        }
        try (FileChannel itself = FileChannel.open(folder, StandardOpenOption.READ)) {
            itself.force(true);
        }
    }

    /** An attempt before this one may have got as far as the file, or as half of it. */
    private static void complete(Path file, String document) throws IOException {
        String there = Files.readString(file);
        if (!document.startsWith(there)) {
            throw new IllegalStateException(file.getFileName() + " is there already and says something else");
        }
        try (FileChannel begun = FileChannel.open(file, StandardOpenOption.APPEND)) {
            write(begun, document.substring(there.length()));
        }
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            int _ = channel.write(bytes);
        }
        channel.force(true);
    }
}
