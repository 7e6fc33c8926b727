package id.penghubung.focalpoint.notifications;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday (Perpres 21/2023), where nothing more is known. */
@DefaultBean
@ApplicationScoped
class Weekdays implements WorkingDays {

    @Override
    public boolean isWorkingDay(String agencyCode, LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }
}
