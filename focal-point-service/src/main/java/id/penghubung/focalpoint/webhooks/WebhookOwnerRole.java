package id.penghubung.focalpoint.webhooks;

import id.penghubung.focalpoint.notifications.Notification;
import id.penghubung.focalpoint.notifications.RoleMailbox;
import id.penghubung.kit.identity.Caller;
import id.penghubung.kit.identity.Roles;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role whose people have webhooks of their own, in the order in which one of several roles is chosen. */
@Schema(name = "WebhookOwnerRole")
enum WebhookOwnerRole {
    OMBUDSMAN(Roles.OMBUDSMAN, RoleMailbox.LIAISON),
    COORDINATOR(Roles.COORDINATOR, RoleMailbox.COORDINATOR),
    SECRETARY(Roles.SECRETARY, RoleMailbox.SECRETARY);

    private final String role;
    private final RoleMailbox mailbox;

    WebhookOwnerRole(String role, RoleMailbox mailbox) {
        this.role = role;
        this.mailbox = mailbox;
    }

    /** Returns the roles of this kind that a caller has. */
    static List<WebhookOwnerRole> of(Caller caller) {
        return Arrays.stream(values())
                .filter(each -> caller.hasAnyRole(each.role))
                .toList();
    }

    RoleMailbox mailbox() {
        return mailbox;
    }

    boolean sees(Notification notification) {
        return switch (this) {
            case OMBUDSMAN -> notification.isForLiaison();
            case COORDINATOR -> notification.isForCoordinator();
            case SECRETARY -> notification.isForSecretary();
        };
    }
}
