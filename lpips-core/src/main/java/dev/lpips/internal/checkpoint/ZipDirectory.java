package dev.lpips.internal.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The entries of a zip file, read as strictly as the digest of a whole file would be compared: two entries of one name, entries that
 * overlap, and a directory that tells something else than the entries themselves are refused, because readers differ in which of the
 * two they take.
 *
 * <p>Not {@link java.util.zip.ZipFile}: it goes by the directory alone, and needs a file.
 */
final class ZipDirectory {

    /** Deflating adds 5 bytes to each block that it cannot make shorter; more than this is not the content's. */
    private static final int LEAST_BLOCK = 1000;

    private final ByteSource source;
    private final Map<String, Room> rooms;

    private ZipDirectory(ByteSource source, Map<String, Room> rooms) {
        this.source = source;
        this.rooms = rooms;
    }

    static ZipDirectory read(ByteSource source) throws IOException, MalformedCheckpointException {
        ZipEnd end = ZipEnd.find(source);
        ByteBuffer directory = source.read(end.position(), end.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, ZipRecord> records = new LinkedHashMap<>();
        for (int i = 0; i < end.entries(); i++) {
            ZipRecord record = ZipRecord.next(directory);
            if (records.put(record.name(), record) != null) {
                throw new MalformedCheckpointException("it has two entries \"%s\"".formatted(record.name()));
            }
        }
        if (directory.hasRemaining()) {
            throw new MalformedCheckpointException("its directory has more entries than its end counts");
        }
        return new ZipDirectory(source, rooms(records, end.position()));
    }

    Set<String> names() {
        return rooms.keySet();
    }

    /**
     * Reads the content of an entry.
     *
     * @param most how many bytes it may have
     * @throws MalformedCheckpointException if there is no such entry, it is longer, or it is not what the directory promises
     */
    byte[] bytes(String name, int most) throws IOException, MalformedCheckpointException {
        Room room = rooms.get(name);
        if (room == null) {
            throw new MalformedCheckpointException("it has no " + shortened(name));
        }
        ZipRecord record = room.record();
        // From the directory: a bomb is not unpacked to see how long it is.
        if (record.size() > most || record.packed() > (long) most + most / LEAST_BLOCK + LEAST_BLOCK) {
            throw new MalformedCheckpointException(
                    String.format(Locale.ROOT, "%s has more than %d bytes", shortened(name), most));
        }
        long content = record.content(source);
        if (content + record.packed() > room.end()) {
            throw new MalformedCheckpointException("\"%s\" overlaps what follows it".formatted(name));
        }
        byte[] packed = source.read(content, (int) record.packed()).array();
        byte[] bytes = record.method() == 0 ? packed : inflate(record, packed);
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        // A flipped bit in a weight is as plausible as the weight.
        if ((int) checksum.getValue() != record.crc()) {
            throw new MalformedCheckpointException(
                    "%s is damaged: its CRC-32 does not match".formatted(shortened(name)));
        }
        return bytes;
    }

    private static byte[] inflate(ZipRecord record, byte[] packed) throws MalformedCheckpointException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] bytes = new byte[(int) record.size()];
            int count = 0;
            while (count < bytes.length) {
                int more = inflater.inflate(bytes, count, bytes.length - count);
                if (more == 0) {
                    break;
                }
                count += more;
            }
            // The end of the stream may only be seen by asking for another byte.
            boolean ends = count == bytes.length
                    && inflater.inflate(new byte[1]) == 0
                    && inflater.finished()
                    && inflater.getRemaining() == 0;
            if (!ends) {
                throw new MalformedCheckpointException(
                        "%s is damaged: it is not as long as it claims".formatted(shortened(record.name())));
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new MalformedCheckpointException(
                    "%s is damaged: it cannot be unpacked".formatted(shortened(record.name())), e);
        } finally {
            inflater.end();
        }
    }

    /** Gives each entry the bytes up to the next one, or to the directory. */
    private static Map<String, Room> rooms(Map<String, ZipRecord> records, long directory)
            throws MalformedCheckpointException {
        List<ZipRecord> fromTheEnd = records.values().stream()
                .sorted(Comparator.comparingLong(ZipRecord::position).reversed())
                .toList();
        Map<String, Room> rooms = new HashMap<>();
        long next = directory;
        for (ZipRecord record : fromTheEnd) {
            if (record.leastEnd() > next) {
                throw new MalformedCheckpointException("\"%s\" overlaps what follows it".formatted(record.name()));
            }
            rooms.put(record.name(), new Room(record, next));
            next = record.position();
        }
        return rooms;
    }

    /** The name without the folder that all entries lie in. */
    private static String shortened(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    /** An entry and the first byte that belongs to another. */
    private record Room(ZipRecord record, long end) {}
}
