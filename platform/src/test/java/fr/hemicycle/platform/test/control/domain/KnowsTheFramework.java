package fr.hemicycle.platform.test.control.domain;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class KnowsTheFramework {}
