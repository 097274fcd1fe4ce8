package org.delhihims.server;

import java.util.List;
import java.util.function.BiConsumer;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** Walks every element of a resource that has a value, with the FHIRPath that leads to it. */
public final class Elements {

    private Elements() {}

    public static void visit(Resource resource, BiConsumer<String, Base> visitor) {
        visitChildren(resource.fhirType(), resource, visitor);
    }

    private static void visitChildren(String path, Base parent, BiConsumer<String, Base> visitor) {
        for (Property property : parent.children()) {
            List<? extends Base> values = property.getValues();
            String name = property.getName().replace("[x]", "");
            for (int i = 0; i < values.size(); i++) {
                String childPath = path + "." + name + (property.isList() ? "[" + i + "]" : "");
                visitor.accept(childPath, values.get(i));
                visitChildren(childPath, values.get(i), visitor);
            }
        }
    }
}
