package id.penghubung.focalpoint.attachments;

/**
 * A file that was checked and stored, but is not attached yet.
 *
 * @param name display name
 * @param size in bytes
 * @param sha256 SHA-256 of the content
 */
public record ReceivedFile(String name, FileKind kind, long size, String sha256) {}
