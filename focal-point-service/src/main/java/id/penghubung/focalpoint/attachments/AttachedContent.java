package id.penghubung.focalpoint.attachments;

import java.nio.file.Path;

/** An attachment and the path of its content. */
public record AttachedContent(AttachmentView attachment, Path path) {}
