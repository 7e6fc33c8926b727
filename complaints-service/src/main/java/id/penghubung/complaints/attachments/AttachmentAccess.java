package id.penghubung.complaints.attachments;

import id.penghubung.complaints.complaint.Complaint;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides which attachments of a complaint a reader sees who may see the complaint. */
@ApplicationScoped
class AttachmentAccess {

    /** Agency that examines complaints about the inspectorate: the regional secretariat. */
    private static final String SECRETARIAT = "setda";

    private static final String INSPECTORATE = "inspektorat";

    private final AttachmentTable table;
    private final AttachedMessages messages;

    AttachmentAccess(AttachmentTable table, AttachedMessages messages) {
        this.table = table;
        this.messages = messages;
    }

    /** @param identified whether the reader may know who the reporter is */
    boolean isVisible(Attachment attachment, AttachmentReader reader, boolean identified) {
        return switch (attachment.purpose()) {
            case EVIDENCE -> true;
            case LETTER_SCAN -> identified;
            case ANSWER -> isAnswerVisible(attachment, reader);
            case MESSAGE -> isMessageVisible(attachment, reader);
        };
    }

    /**
     * Returns whether inspectors examine the evidence of a complaint. They do not examine complaints about the inspectorate: those that
     * the regional secretariat has, and those that the inspectorate has without the mark of oversight, because they concern its own
     * services. While a complaint is with no agency, nobody has decided whom it accuses.
     */
    boolean isOriginalForInspector(Complaint complaint) {
        String agency = complaint.agencyCode();
        return agency != null
                && !SECRETARIAT.equals(agency)
                && (!INSPECTORATE.equals(agency) || complaint.classification().oversight());
    }

    /**
     * Returns whether the regional secretary, the superior of the inspectorate, examines the evidence of a complaint in its place: with
     * the mark of oversight at the regional secretariat, or recalled from the inspectorate on its way there; without the mark at the
     * inspectorate.
     */
    boolean isOriginalForSecretary(Complaint complaint) {
        boolean oversight = complaint.classification().oversight();
        String agency = complaint.agencyCode();
        if (agency != null) {
            return oversight ? SECRETARIAT.equals(agency) : INSPECTORATE.equals(agency);
        }
        return oversight
                && complaint.isRecalled()
                && table.lastAgency(complaint.id()).filter(INSPECTORATE::equals).isPresent();
    }

    /** Neither the reporter nor another agency sees a file of an answer that its agency has not given. */
    private boolean isAnswerVisible(Attachment attachment, AttachmentReader reader) {
        return switch (reader.kind()) {
            case COORDINATOR, OMBUDSMAN -> true;
            case AGENCY -> reader.uploader().equals(attachment.uploader()) || isAnswered(attachment);
            case REPORTER -> isAnswered(attachment);
        };
    }

    /** A file belongs to the first answer of its agency after its upload. */
    private boolean isAnswered(Attachment attachment) {
        return table.lastAnswerAt(attachment.complaintId(), attachment.uploader())
                .filter(answeredAt -> !answeredAt.isBefore(attachment.uploadedAt()))
                .isPresent();
    }

    private boolean isMessageVisible(Attachment attachment, AttachmentReader reader) {
        if (reader.kind() != ReaderKind.OMBUDSMAN && reader.uploader().equals(attachment.uploader())) {
            return true;
        }
        return attachment.messageId() != null
                && messages.isVisible(attachment.messageId(), reader.kind(), reader.agencyCode());
    }
}
