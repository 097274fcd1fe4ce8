package org.delhihims.reminder;

import java.util.List;
import org.delhihims.slip.Visit;

/** How those are reached who are told of a visit: the person, or whoever has booked for one who cannot be reached. */
public interface Contacts {

    /** As the records say now, the person first; nobody, if the person has died. */
    List<Contact> of(Visit visit);
}
