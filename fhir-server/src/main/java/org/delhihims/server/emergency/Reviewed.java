package org.delhihims.server.emergency;

import org.jspecify.annotations.Nullable;

/**
 * A grant in the queue of those who judge it.
 *
 * @param verdict none as long as nobody has judged
 * @param grantsInShift how many the same person had made within a shift, this one included
 */
record Reviewed(
        Grant grant, @Nullable Verdict verdict, @Nullable String remark, int grantsInShift) {}
