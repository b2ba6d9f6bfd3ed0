package dev.lpips.tools.lite.teacher;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A file of groups whose pictures have one size. It is mapped, not read: a training set is larger than a heap. */
public final class Shard {

    private static final String SUFFIX = ".shard";
    private static final int HEADER = 4 * Integer.BYTES;
    private static final int MAGIC = 0x4c504731;

    private final int side;
    private final int variants;
    private final int groups;
    private final ByteBuffer file;

    private Shard(int side, int variants, int groups, ByteBuffer file) {
        this.side = side;
        this.variants = variants;
        this.groups = groups;
        this.file = file;
    }

    /** Opens all shards of a folder, in the order of their names. */
    public static List<Shard> openAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Shard> shards = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(Shard::open)
                    .toList();
            if (shards.isEmpty()) {
                throw new IllegalArgumentException("There are no shards in " + folder);
            }
            return shards;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shard open(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
            if (bytes.remaining() < HEADER || bytes.getInt() != MAGIC) {
                throw new IllegalArgumentException(file + " is not a shard");
            }
            Shard shard = new Shard(bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes);
            if (bytes.capacity() != HEADER + (long) shard.groups * shard.groupBytes()) {
                throw new IllegalArgumentException(file + " is cut off");
            }
            return shard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file a shard of this name has. */
    public static Path file(Path folder, String name) {
        return folder.resolve(name + SUFFIX);
    }

    /** Writes groups of one size; the file is there whole or not at all. */
    public static void write(Path file, List<LabelledGroup> groups) throws IOException {
        LabelledGroup first = groups.get(0);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            out.writeInt(MAGIC);
            out.writeInt(first.side());
            out.writeInt(first.variants());
            out.writeInt(groups.size());
            for (LabelledGroup group : groups) {
                out.writeInt(group.content());
                out.write(group.pictures());
                ByteBuffer maps = ByteBuffer.allocate(group.maps().length * Float.BYTES);
                maps.asFloatBuffer().put(group.maps());
                out.write(maps.array());
            }
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns the side of every picture, in pixels. */
    public int side() {
        return side;
    }

    /** Returns how many variants each group has. */
    public int variants() {
        return variants;
    }

    /** Returns how many groups there are. */
    public int groups() {
        return groups;
    }

    /** Reads one group. */
    public LabelledGroup group(int index) {
        ByteBuffer from = file.duplicate().position(HEADER + index * groupBytes());
        int content = from.getInt();
        byte[] pictures = new byte[pictureBytes()];
        from.get(pictures);
        float[] maps = new float[variants * MapLayout.of(side).size()];
        from.asFloatBuffer().get(maps);
        return new LabelledGroup(content, side, variants, pictures, maps);
    }

    private int groupBytes() {
        return Integer.BYTES + pictureBytes() + variants * MapLayout.of(side).size() * Float.BYTES;
    }

    private int pictureBytes() {
        return (variants + 1) * 3 * side * side;
    }
}
