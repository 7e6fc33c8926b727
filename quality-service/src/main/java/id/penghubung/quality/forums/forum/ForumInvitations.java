package id.penghubung.quality.forums.forum;

import id.penghubung.kit.office.OfficeTime;
import id.penghubung.quality.notifications.MailAddress;
import id.penghubung.quality.notifications.NotificationKind;
import id.penghubung.quality.notifications.Notifications;
import id.penghubung.quality.units.Unit;
import id.penghubung.quality.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Invites organisations to an announced forum by mail. Joins the caller's transaction. */
@ApplicationScoped
class ForumInvitations {

    private static final String INDONESIAN = "id";

    private final Notifications notifications;
    private final UnitDirectory units;
    private final OfficeTime office;

    ForumInvitations(Notifications notifications, UnitDirectory units, OfficeTime office) {
        this.notifications = notifications;
        this.units = units;
        this.office = office;
    }

    /** Enqueues one mail for each address of the invitations; an address that is named twice receives one. */
    void enqueue(Forum forum) {
        Preparation preparation = forum.preparation();
        String unit = units.find(forum.unitCode()).map(Unit::name).orElse(forum.unitCode());
        Map<String, String> facts = new HashMap<>();
        facts.put("topic", preparation.topic());
        facts.put("plannedAt", inOffice(Objects.requireNonNull(preparation.plannedAt())));
        facts.put("place", Objects.requireNonNull(preparation.place()));
        if (preparation.consultation() != null) {
            facts.put("opensAt", inOffice(preparation.consultation().opensAt()));
            facts.put("closesAt", inOffice(preparation.consultation().closesAt()));
        }
        notifications.enqueue(NotificationKind.FORUM_INVITATION, unit, addresses(preparation), facts);
    }

    private String inOffice(Instant time) {
        return office.at(time).toString();
    }

    private static Collection<MailAddress> addresses(Preparation preparation) {
        Map<String, MailAddress> addresses = new LinkedHashMap<>();
        for (Invitation invitation :
                Optional.ofNullable(preparation.invitations()).orElse(List.of())) {
            if (invitation.mailAddress() != null) {
                addresses.putIfAbsent(
                        invitation.mailAddress().toLowerCase(Locale.ROOT),
                        new MailAddress(
                                invitation.mailAddress(),
                                Objects.requireNonNullElse(invitation.language(), INDONESIAN)));
            }
        }
        return addresses.values();
    }
}
