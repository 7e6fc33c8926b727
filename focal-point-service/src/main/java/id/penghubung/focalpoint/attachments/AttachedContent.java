package id.penghubung.focalpoint.attachments;

import id.penghubung.kit.files.StoredFile;

/** An attachment and its content. */
public record AttachedContent(AttachmentView attachment, StoredFile file) {}
