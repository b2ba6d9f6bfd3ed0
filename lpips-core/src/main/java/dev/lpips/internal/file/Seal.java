package dev.lpips.internal.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells what this user wrote from what came from elsewhere: an HMAC-SHA256 (RFC 2104) by a key that lies outside of any project and
 * that this user alone can read. What is built from a downloaded folder does not carry it.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final SecretKeySpec key;

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * Returns the seal of this user, whose key is made when it is first asked for.
     *
     * @param folder where the key lies
     * @return empty if there can be none: a folder that cannot be written, a key that others can read or write
     */
    public static Optional<Seal> in(Path folder) {
        try {
            Path file = folder.resolve("seal.key");
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                create(folder, file);
            }
            if (!isOfThisUserAlone(file) || Files.size(file) != KEY_BYTES) {
                return Optional.empty();
            }
            return Optional.of(new Seal(Files.readAllBytes(file)));
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            // Nothing depends on it: what is not sealed is done again.
            return Optional.empty();
        }
    }

    /** Returns the mark of a content, as hex digits. */
    public String of(byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has HmacSHA256", e);
        }
    }

    /** Tells whether a mark is that of a content. */
    public boolean isOn(byte[] content, String mark) {
        return MessageDigest.isEqual(
                of(content).getBytes(StandardCharsets.US_ASCII), mark.getBytes(StandardCharsets.US_ASCII));
    }

    private static void create(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        // A temporary file is its owner's alone from the start, and the move keeps that.
        Path temporary = Files.createTempFile(folder, ".lpips-", ".tmp");
        try {
            Files.write(temporary, key);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static boolean isOfThisUserAlone(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        // On Windows the folder of a user's caches is closed to others.
        return !FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                || (OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))
                        && Files.getOwner(file).getName().equals(System.getProperty("user.name")));
    }
}
