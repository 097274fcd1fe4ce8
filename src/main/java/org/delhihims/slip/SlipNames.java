package org.delhihims.slip;

import org.delhihims.kernel.Sentence;

/** What hospitals and departments are called, in both languages; where only one is known, it stands for both. */
public interface SlipNames {

    /** The name of the hospital with this id of an Organization. */
    Sentence hospital(String organization);

    /** The name of the department with this code of the code system department. */
    Sentence department(String code);
}
