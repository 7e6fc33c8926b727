package id.penghubung.quality.notifications;

import id.penghubung.kit.mail.MailQueue;
import id.penghubung.kit.mail.OutgoingMail;
import id.penghubung.kit.runtime.IdGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Enqueues mails about the work of a unit. Joins the caller's transaction. */
@ApplicationScoped
public class Notifications {

    /** The fact with the name of the unit. */
    static final String UNIT = "unit";

    private static final String BUREAU_LANGUAGE = "id";

    private final MailQueue mails;
    private final ContactTable contacts;
    private final QualitySettings settings;
    private final IdGenerator ids;
    private final Clock clock;

    Notifications(MailQueue mails, ContactTable contacts, QualitySettings settings, IdGenerator ids, Clock clock) {
        this.mails = mails;
        this.contacts = contacts;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Enqueues one mail for each recipient that has an address. If none has, the organisation bureau receives it.
     *
     * @param unitName name of the unit, for the text
     * @param facts the values for the text; no names of persons
     */
    public void enqueue(
            NotificationKind kind,
            String unitCode,
            String unitName,
            Set<Recipient> recipients,
            Map<String, String> facts) {
        Optional<UnitContact> contact = contacts.find(unitCode);
        Set<MailAddress> addresses = new LinkedHashSet<>();
        for (Recipient recipient : recipients) {
            addressOf(recipient, contact).ifPresent(addresses::add);
        }
        if (addresses.isEmpty()) {
            addressOf(Recipient.BUREAU, contact).ifPresent(addresses::add);
        }
        enqueue(kind, unitName, addresses, facts);
    }

    /**
     * Enqueues one mail for each address, also of organisations that are no units.
     *
     * @param unitName name of the unit that the mails are about, for the text
     * @param facts the values for the text; no names of persons
     */
    public void enqueue(
            NotificationKind kind, String unitName, Collection<MailAddress> addresses, Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put(UNIT, unitName);
        all.put("url", settings.publicUrl());
        Instant now = clock.instant();
        List<OutgoingMail> outgoing = new ArrayList<>();
        addresses.forEach(address -> outgoing.add(
                new OutgoingMail(ids.next(), kind.name(), address.mail(), address.language(), all, now, null, now)));
        mails.enqueue(outgoing);
    }

    private Optional<MailAddress> addressOf(Recipient recipient, Optional<UnitContact> contact) {
        return switch (recipient) {
            case UNIT ->
                contact.flatMap(found ->
                        Optional.ofNullable(found.unitAddress()).map(mail -> new MailAddress(mail, found.language())));
            case HEAD ->
                contact.flatMap(found ->
                        Optional.ofNullable(found.headAddress()).map(mail -> new MailAddress(mail, found.language())));
            case BUREAU -> settings.bureauAddress().map(mail -> new MailAddress(mail, BUREAU_LANGUAGE));
        };
    }
}
