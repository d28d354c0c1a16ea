<?php
// What the first visit to a new WordPress asks for.
define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Around', 'editor', 'editor@example.org', false, '', 'no secret');
