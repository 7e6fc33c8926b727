package id.penghubung.complaints.notifications;

import id.penghubung.kit.mail.MailQueue;
import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The preferences of reporters: of an account for all its complaints, and for one complaint. A no of either holds. Messages that wait in
 * the queue for a channel that is refused are cancelled.
 */
@ApplicationScoped
public class NotificationPreferences {

    private final PreferenceTable table;
    private final OfferedChannels channels;
    private final MailQueue queue;
    private final MailAddresses addresses;

    NotificationPreferences(PreferenceTable table, OfferedChannels channels, MailQueue queue, MailAddresses addresses) {
        this.table = table;
        this.channels = channels;
        this.queue = queue;
        this.addresses = addresses;
    }

    @Transactional
    NotificationPreferencesView ofAccount(String account) {
        return view(table.ofAccount(account));
    }

    /** @throws ProblemException 400 if the choice names nothing */
    @Transactional
    NotificationPreferencesView changeOfAccount(String account, NotificationChoice choice) {
        requireSomething(choice);
        table.storeOfAccount(account, choice);
        cancelRefused(table.complaintsOf(account), choice);
        return view(choice);
    }

    /** Returns the preferences for a complaint, whose reporter the caller has authenticated. */
    @Transactional
    public NotificationPreferencesView ofComplaint(UUID complaintId) {
        return view(table.ofComplaint(complaintId));
    }

    /**
     * Changes the preferences for a complaint, whose reporter the caller has authenticated.
     *
     * @throws ProblemException 400 if the choice names nothing
     */
    @Transactional
    public NotificationPreferencesView changeOfComplaint(UUID complaintId, NotificationChoice choice) {
        requireSomething(choice);
        table.storeOfComplaint(complaintId, choice);
        cancelRefused(List.of(complaintId), choice);
        return view(choice);
    }

    /**
     * Confirms the mail address of a complaint, whose reporter the caller has authenticated, with the token of the link in the mail that
     * asked for it.
     *
     * @throws ProblemException 404 if the token is unknown, or that of another complaint
     */
    @Transactional
    public NotificationPreferencesView confirmMail(UUID complaintId, String token) {
        addresses.confirm(token, complaintId);
        return ofComplaint(complaintId);
    }

    /** Stores the choice of a submission, in its transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void choose(UUID complaintId, NotificationChoice choice) {
        table.storeOfComplaint(complaintId, choice);
    }

    /** Deletes the preferences of an account all of whose data is erased. */
    @Transactional
    public void forget(String account) {
        table.deleteOfAccount(account);
    }

    /** Cancels what is refused here. A consent that is only missing now is noticed when the message is sent. */
    private void cancelRefused(Collection<UUID> complaintIds, NotificationChoice choice) {
        List<String> refused = choice.refused().stream().map(Enum::name).toList();
        if (!refused.isEmpty()) {
            queue.cancel(complaintIds.stream().map(UUID::toString).toList(), refused);
        }
    }

    /** A request that was sent by mistake resets nothing. */
    private static void requireSomething(NotificationChoice choice) {
        if (choice.equals(NotificationChoice.NONE)) {
            throw ProblemException.invalid(FieldError.of(
                    "",
                    "tidak ada pilihan; sebutkan bahasa atau saluran",
                    "chooses nothing; name a language or a channel"));
        }
    }

    private NotificationPreferencesView view(NotificationChoice choice) {
        return NotificationPreferencesView.of(choice, channels.all());
    }
}
