package id.penghubung.complaints.notifications;

/** A way by which reporters are told of the steps of their complaints. */
public enum NotificationChannel {
    MAIL,
    SMS,
    WHATSAPP
}
