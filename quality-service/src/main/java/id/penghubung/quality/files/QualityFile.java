package id.penghubung.quality.files;

import java.util.UUID;

/**
 * A stored file.
 *
 * @param size in bytes
 * @param sha256 hash of the content, lower-case hexadecimal
 */
public record QualityFile(UUID id, String name, String mediaType, long size, String sha256) {}
