package id.penghubung.complaints.attachments;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The attachments of a complaint that the caller may see, in the order of their upload. There are few, so there is one page. */
@Schema(name = "ComplaintAttachmentList")
public record AttachmentListView(@Schema(required = true) List<AttachmentView> items) {}
