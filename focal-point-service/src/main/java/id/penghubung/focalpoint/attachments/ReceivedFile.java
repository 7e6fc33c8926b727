package id.penghubung.focalpoint.attachments;

/**
 * A file that was looked at and whose bytes are kept, not yet attached to anything.
 *
 * @param name fit to be shown
 * @param size in bytes
 * @param sha256 of its bytes
 */
public record ReceivedFile(String name, FileKind kind, long size, String sha256) {}
