package id.penghubung.quality.notifications;

import id.penghubung.kit.mail.OutgoingMail;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The values of a mail template as text. */
@TemplateData
public final class NotificationModel {

    private final OutgoingMail mail;
    private final Locale locale;

    NotificationModel(OutgoingMail mail, Locale locale) {
        this.mail = mail;
        this.locale = locale;
    }

    public String getKind() {
        return mail.kind();
    }

    public String getUnit() {
        return fact(Notifications.UNIT);
    }

    /** Returns a fact unchanged, or an empty text if the mail has no such fact. */
    public String fact(String name) {
        return mail.facts().getOrDefault(name, "");
    }

    public boolean has(String name) {
        return mail.facts().containsKey(name);
    }

    /** Returns a fact that is a date, such as {@code 2026-12-15}, as people read it; an empty text without such a fact. */
    public String date(String name) {
        return has(name) ? DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(LocalDate.parse(fact(name))) : "";
    }

    /** Returns a fact that is a time with its zone, as people read it; an empty text without such a fact. */
    public String time(String name) {
        return has(name)
                ? DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm z", locale).format(ZonedDateTime.parse(fact(name)))
                : "";
    }

    /** Returns a fact that is a number with two decimals, as people write it; an empty text without such a fact. */
    public String number(String name) {
        return has(name) ? String.format(locale, "%.2f", new BigDecimal(fact(name))) : "";
    }
}
