package id.penghubung.complaints.notifications;

import id.penghubung.complaints.personaldata.ErasedRows;
import id.penghubung.kit.mail.MailQueue;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Erases the mails about complaints, also those that wait. They are stored with the id of the complaint as their address. */
@ApplicationScoped
class EraseMails implements ErasedRows {

    private final MailQueue mails;

    EraseMails(MailQueue mails) {
        this.mails = mails;
    }

    @Override
    public String table() {
        return "mail";
    }

    @Override
    public void erase(Collection<UUID> complaintIds) {
        mails.delete(complaintIds.stream().map(UUID::toString).toList());
    }
}
