package org.delhihims.server.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which codes mean the same thing. Codes that stand together in one Observation translate each other, and what translates
 * the same code translates one another too.
 *
 * @see <a href="https://hl7.org/fhir/R4/observation-operation-lastn.html">FHIR: $lastn, GROUP BY</a>
 */
final class CodeGroups {

    private final Map<String, String> parents = new HashMap<>();

    static CodeGroups of(Collection<List<String>> translations) {
        CodeGroups groups = new CodeGroups();
        for (List<String> codes : translations) {
            codes.forEach(code -> groups.join(codes.get(0), code));
        }
        return groups;
    }

    /** One code that stands for all that mean the same. */
    String groupOf(String code) {
        String root = code;
        while (!parents.getOrDefault(root, root).equals(root)) {
            root = parents.getOrDefault(root, root);
        }
        parents.put(code, root);
        return root;
    }

    private void join(String one, String other) {
        parents.put(groupOf(other), groupOf(one));
    }
}
