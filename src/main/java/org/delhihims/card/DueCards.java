package org.delhihims.card;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The cards for which a day may have come. */
public interface DueCards {

    /** The ids of residents whose card is in one of these states though its last day is over, at most so many. */
    List<String> over(LocalDate today, Set<CardState> states, int most);

    /** The ids of residents who were born in these days, the first and the last among them, and have a permanent card. */
    List<String> born(LocalDate first, LocalDate last);
}
