package id.penghubung.kit.files;

/**
 * A file that was checked and stored, but to which no row refers yet.
 *
 * @param name display name
 * @param size in bytes
 * @param sha256 SHA-256 of the content
 */
public record ReceivedFile(String name, FileKind kind, long size, String sha256) {}
