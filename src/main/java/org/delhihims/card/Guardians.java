package org.delhihims.card;

/** Who stands for children. */
public interface Guardians {

    /** Whether there is a related person who acts for this resident, or who may. */
    boolean exist(String residentId);
}
