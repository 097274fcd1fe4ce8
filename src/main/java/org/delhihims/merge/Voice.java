package org.delhihims.merge;

/**
 * What one of those who decide has said.
 *
 * @param account by which it was said
 * @param agent a reference to the person, who may have several accounts and still is one
 */
public record Voice(String account, String agent, MergeDeed deed) {

    boolean isOf(MergeMover mover) {
        return account.equals(mover.account()) || agent.equals(mover.agent());
    }
}
