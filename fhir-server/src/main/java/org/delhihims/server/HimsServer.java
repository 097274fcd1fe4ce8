package org.delhihims.server;

import org.delhihims.server.operations.StartFailure;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.elasticsearch.ElasticsearchClientAutoConfiguration;
import org.springframework.boot.autoconfigure.elasticsearch.ElasticsearchRestClientAutoConfiguration;
import org.springframework.boot.autoconfigure.graphql.GraphQlAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.quartz.QuartzAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Delhi HIMS as one process. */
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {
            // HAPI brings its own of each of these.
            HibernateJpaAutoConfiguration.class,
            JpaRepositoriesAutoConfiguration.class,
            QuartzAutoConfiguration.class,
            // On the class path only because HAPI's jars bring the library.
            GraphQlAutoConfiguration.class,
            ElasticsearchRestClientAutoConfiguration.class,
            ElasticsearchClientAutoConfiguration.class,
            // People and their passwords are ours to keep.
            UserDetailsServiceAutoConfiguration.class
        })
@ConfigurationPropertiesScan
public class HimsServer {

    public static void main(String[] args) {
        try {
            SpringApplication.run(HimsServer.class, args);
        } catch (RuntimeException failure) {
            StartFailure.explain(failure);
        }
    }
}
