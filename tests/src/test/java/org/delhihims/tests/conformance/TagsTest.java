package org.delhihims.tests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** The build chooses tests by their tags: what has none would never be run, and nobody would see. */
@Tag("conformance")
final class TagsTest {

    @Test
    void everyTestHasATag() {
        List<Class<?>> tests = ReflectionSupport.findAllClassesInPackage(
                "org.delhihims.tests",
                type -> !Modifier.isAbstract(type.getModifiers()),
                name -> name.endsWith("Test"));

        assertThat(tests)
                .hasSizeGreaterThan(80)
                .allSatisfy(test -> assertThat(AnnotationSupport.findRepeatableAnnotations(test, Tag.class))
                        .as(test.getName())
                        .isNotEmpty());
    }
}
