/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The two wheels as widgets, with the letters they really have: no name is cut or touches anything, at
 * any size, for any set of roles, in both languages and with large letters; what moves stands still
 * where animations are switched off. Needs a display: with-display.py brings one.
 */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "record/mentor-json.h"
#include "widgets/mentor-wheel-private.h"
#include "widgets/mentor-wheel-used-private.h"

/* A programme with many roles, and names as long as they get. */
static const char long_names[]
    = "{ 'format': 'mentorpar/programme', 'version': 1, 'id': 'long',"
      "  'role-set': 'agreed', 'used-role-set': 'used', 'role-sets': ["
      "  { 'id': 'agreed', 'roles': ["
      "    { 'id': 'a', 'name': { 'da': 'Historiefortæller' } },"
      "    { 'id': 'b', 'name': { 'da': 'Sparringspartner' } },"
      "    { 'id': 'c', 'name': { 'da': 'Forandringsagent' } },"
      "    { 'id': 'd', 'name': { 'da': 'Udviklingspartner' } },"
      "    { 'id': 'e', 'name': { 'da': 'Relationsbygger' } },"
      "    { 'id': 'f', 'name': { 'da': 'Konfliktmægler' } },"
      "    { 'id': 'g', 'name': { 'da': 'Erfaren kollega' } },"
      "    { 'id': 'h', 'name': { 'da': 'Kulturformidler' } },"
      "    { 'id': 'i', 'name': { 'da': 'Netværksskaber' } },"
      "    { 'id': 'j', 'name': { 'da': 'Karrierevejleder' } },"
      "    { 'id': 'k', 'name': { 'da': 'Ven' } },"
      "    { 'id': 'l', 'name': { 'da': 'Virkelighedstjekker' } } ] },"
      "  { 'id': 'used', 'x-low': { 'da': 'Mentor bestemmer' }, 'x-high': { 'da': 'Mentee bestemmer' },"
      "    'y-low': { 'da': 'Følelser' }, 'y-high': { 'da': 'Viden' }, 'roles': ["
      "    { 'id': 'a', 'name': { 'da': 'Historiefortæller' }, 'x': -1, 'y': 1,"
      "      'responsibility': { 'da': 'Mentor og mentee deler ansvaret' } },"
      "    { 'id': 'b', 'name': { 'da': 'Sparringspartner' }, 'x': 1, 'y': 1,"
      "      'responsibility': { 'da': 'Mentee har hele ansvaret' } },"
      "    { 'id': 'c', 'name': { 'da': 'Forandringsagent' }, 'x': -1,"
      "      'responsibility': { 'da': 'Mentor har meget ansvar' } },"
      "    { 'id': 'd', 'name': { 'da': 'Udviklingspartner' }, 'x': 1,"
      "      'responsibility': { 'da': 'Mentor og mentee deler ansvaret' } },"
      "    { 'id': 'e', 'name': { 'da': 'Virkelighedstjekker' }, 'x': 1, 'y': -1 },"
      "    { 'id': 'f', 'name': { 'da': 'Relationsbygger' }, 'x': -1, 'y': -1 } ] } ] }";

static const int widths[] = { 290, 336, 360, 400, 480, 560, 640, 800, 1100, 1460, 1920 };

typedef struct
{
  MentorProgramme *own, *with_long_names;
  MentorRoles *roles;
  MentorPair *pair;
  MentorLogEntry *meeting;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *json = g_strdelimit (g_strdup (long_names), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) tree = mentor_json_parse (bytes, &error);

  g_assert_no_error (error);
  fixture->with_long_names = mentor_record_new (MENTOR_TYPE_PROGRAMME, "long");
  mentor_document_load (MENTOR_DOCUMENT (fixture->with_long_names), tree, &error);
  g_assert_no_error (error);
  fixture->own = mentor_programmes_get ("own");
  fixture->roles = mentor_record_new (MENTOR_TYPE_ROLES, NULL);
  fixture->pair = mentor_record_new (MENTOR_TYPE_PAIR, NULL);
  fixture->meeting = mentor_record_new (MENTOR_TYPE_LOG_ENTRY, NULL);
  fixture->window = gtk_window_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->with_long_names);
  g_object_unref (fixture->roles);
  g_object_unref (fixture->pair);
  g_object_unref (fixture->meeting);
}

static void
set_letters (double size)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * size), NULL);
}

static void
allocate (GtkWidget *widget, int width, int height)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, width);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation){ 0, 0, width, MAX (height, least) }, -1);
}

static void
assert_inside (const graphene_rect_t *box, GtkWidget *widget)
{
  g_assert_cmpfloat (box->origin.x, >=, 0);
  g_assert_cmpfloat (box->origin.y, >=, 0);
  g_assert_cmpfloat (box->origin.x + box->size.width, <=, gtk_widget_get_width (widget));
  g_assert_cmpfloat (box->origin.y + box->size.height, <=, gtk_widget_get_height (widget));
}

static void
assert_off_wheel (const graphene_rect_t *box, const MentorWheelGeometry *wheel)
{
  double dx = MAX (MAX (box->origin.x - wheel->centre.x,
                        wheel->centre.x - box->origin.x - box->size.width),
                   0.0);
  double dy = MAX (MAX (box->origin.y - wheel->centre.y,
                        wheel->centre.y - box->origin.y - box->size.height),
                   0.0);

  g_assert_cmpfloat (hypot (dx, dy), >=, wheel->radius);
}

static void
assert_apart (GArray *boxes)
{
  for (guint i = 0; i < boxes->len; i++)
    for (guint j = i + 1; j < boxes->len; j++)
      g_assert_false (graphene_rect_intersection (&g_array_index (boxes, graphene_rect_t, i),
                                                  &g_array_index (boxes, graphene_rect_t, j),
                                                  NULL));
}

/* Returns: whether there is room for the names */
static gboolean
check_wheel (MentorWheel *wheel)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  for (guint i = 0; i < wheel->sectors->len; i++)
    {
      MentorWheelSector *sector = mentor_wheel_get_sector (wheel, i);
      graphene_rect_t box;
      int width, height;

      if (sector->name == NULL)
        return FALSE;
      /* Where it is drawn: in the middle of its box. */
      pango_layout_get_pixel_size (sector->name, &width, &height);
      graphene_rect_init (&box, (float) floor (sector->box.x + (sector->box.width - width) / 2.0),
                          (float) floor (sector->box.y + (sector->box.height - height) / 2.0),
                          (float) width, (float) height);
      assert_inside (&box, GTK_WIDGET (wheel));
      assert_off_wheel (&box, &wheel->geometry);
      g_array_append_val (boxes, box);
    }
  assert_apart (boxes);
  return TRUE;
}

/* From @all_names pixels on there has to be room for the names. */
static void
assert_names_fit (Fixture *fixture, MentorProgramme *programme, double letters, int all_names)
{
  GtkWidget *wheel = mentor_wheel_new ();

  gtk_window_set_child (GTK_WINDOW (fixture->window), wheel);
  mentor_wheel_set_roles (MENTOR_WHEEL (wheel), mentor_programme_get_role_set (programme),
                          fixture->roles, fixture->pair);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    if (widths[i] >= 300 * letters)
      for (int part = 4; part <= 8; part += 2)
        {
          allocate (wheel, widths[i], MIN (widths[i] * part / 7, 1200));
          g_test_message ("%d × %d: radius %.0f", widths[i], gtk_widget_get_height (wheel),
                          MENTOR_WHEEL (wheel)->geometry.radius);
          /* As high as the page makes it at that width, every name is there. */
          if (!check_wheel (MENTOR_WHEEL (wheel)))
            g_assert_true (part < 6 || widths[i] < all_names * letters);
          g_assert_cmpfloat (MENTOR_WHEEL (wheel)->geometry.radius, >, widths[i] * 0.13);
        }
}

static gboolean
breaks_a_word (GtkWidget *label)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  const char *text = pango_layout_get_text (layout);

  if (pango_layout_is_ellipsized (layout))
    return TRUE;
  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      int start = pango_layout_get_line_readonly (layout, i)->start_index;

      if (start > 0 && text[start - 1] != ' ' && text[start - 1] != '-')
        return TRUE;
    }
  return FALSE;
}

static void
add_label (MentorWheelUsed *wheel, GtkWidget *label, GArray *boxes)
{
  graphene_rect_t box;

  if (!gtk_widget_get_visible (label) || *gtk_label_get_label (GTK_LABEL (label)) == '\0')
    return;
  if (breaks_a_word (label))
    g_error ("“%s” is cut at a width of %d", gtk_label_get_label (GTK_LABEL (label)),
             gtk_widget_get_width (GTK_WIDGET (wheel)));
  g_assert_true (gtk_widget_compute_bounds (label, GTK_WIDGET (wheel), &box));
  assert_inside (&box, GTK_WIDGET (wheel));
  assert_off_wheel (&box, &wheel->geometry);
  g_array_append_val (boxes, box);
}

static void
assert_used (MentorWheelUsed *wheel)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));

  for (guint i = 0; i < wheel->parts->len; i++)
    for (GtkWidget *label = gtk_widget_get_first_child (mentor_wheel_used_get_part (wheel, i)->label);
         label != NULL; label = gtk_widget_get_next_sibling (label))
      add_label (wheel, label, boxes);
  for (guint i = 0; i < MENTOR_WHEEL_USED_N_ENDS; i++)
    add_label (wheel, wheel->ends[i], boxes);
  assert_apart (boxes);
}

static void
assert_used_names_fit (Fixture *fixture, MentorProgramme *programme, double letters)
{
  GtkWidget *wheel = g_object_new (MENTOR_TYPE_WHEEL_USED, NULL);

  gtk_window_set_child (GTK_WINDOW (fixture->window), wheel);
  mentor_wheel_used_bind (MENTOR_WHEEL_USED (wheel), mentor_programme_get_used_role_set (programme),
                          fixture->meeting);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    if (widths[i] >= 290 * letters)
      for (int height = 0; height <= 1200; height += 300)
        {
          allocate (wheel, widths[i], height);
          assert_used (MENTOR_WHEEL_USED (wheel));
        }
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  static const double letters[] = { 1.0, 1.5 };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    for (int danish = 0; danish < 2; danish++)
      {
        g_setenv ("LANGUAGE", danish ? "da" : "en", TRUE);
        set_letters (letters[i]);
        assert_names_fit (fixture, fixture->own, letters[i], 0);
        assert_names_fit (fixture, fixture->with_long_names, letters[i], 400);
        assert_used_names_fit (fixture, fixture->own, letters[i]);
        assert_used_names_fit (fixture, fixture->with_long_names, letters[i]);
      }
  set_letters (1.0);
}

/* Clockwise from the top as the axes have it; a role that is switched off leaves its room. */
static void
test_axes (Fixture *fixture, gconstpointer data)
{
  static const guint sectors[] = { 5, 0, 4, 1, 2, 3 };
  GtkWidget *wheel = g_object_new (MENTOR_TYPE_WHEEL_USED, NULL);

  gtk_window_set_child (GTK_WINDOW (fixture->window), wheel);
  mentor_wheel_used_bind (MENTOR_WHEEL_USED (wheel),
                          mentor_programme_get_used_role_set (fixture->with_long_names),
                          fixture->meeting);
  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    g_assert_cmpuint (mentor_wheel_used_get_part (MENTOR_WHEEL_USED (wheel), i)->sector, ==,
                      sectors[i]);
}

static gboolean
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_until (gboolean *done)
{
  while (!*done)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
on_tick (GtkWidget *wheel, GdkFrameClock *clock, gpointer data)
{
  GArray *shown = data;

  g_array_append_val (shown, mentor_wheel_get_sector (MENTOR_WHEEL (wheel), 0)
                                 ->shown[MENTOR_WHEEL_WISH]);
  return G_SOURCE_CONTINUE;
}

/* A value glides where the desktop moves things, and is there at once where it doesn't. */
static void
test_motion (Fixture *fixture, gconstpointer data)
{
  MentorRoleSet *set = mentor_programme_get_role_set (fixture->own);
  MentorRecord *expectation = MENTOR_RECORD (mentor_roles_get (fixture->roles, "friend"));

  for (int moving = 0; moving < 2; moving++)
    {
      GtkWidget *wheel = mentor_wheel_new ();
      g_autoptr (GArray) shown = g_array_new (FALSE, FALSE, sizeof (double));
      gboolean done = FALSE;
      guint n_between = 0;

      g_object_set (gtk_settings_get_default (), "gtk-enable-animations", moving == 1, NULL);
      mentor_record_set_int (expectation, "wish", 0);
      mentor_wheel_set_roles (MENTOR_WHEEL (wheel), set, fixture->roles, fixture->pair);
      gtk_window_set_child (GTK_WINDOW (fixture->window), wheel);
      gtk_window_present (GTK_WINDOW (fixture->window));
      while (!gtk_widget_get_mapped (wheel))
        g_main_context_iteration (NULL, TRUE);

      gtk_widget_add_tick_callback (wheel, on_tick, shown, NULL);
      mentor_record_set_int (expectation, "wish", 5);
      if (!moving)
        g_assert_cmpfloat (mentor_wheel_get_sector (MENTOR_WHEEL (wheel), 0)->shown[0], ==, 5.0);
      g_timeout_add (500, on_timeout, &done);
      run_until (&done);

      g_assert_cmpuint (shown->len, >, 0);
      for (guint i = 0; i < shown->len; i++)
        {
          double value = g_array_index (shown, double, i);

          n_between += value > 0.0 && value < 5.0;
          if (i > 0)
            g_assert_cmpfloat (value, >=, g_array_index (shown, double, i - 1));
        }
      g_assert_true (moving ? n_between > 0 : n_between == 0);
      g_assert_cmpfloat (g_array_index (shown, double, shown->len - 1), ==, 5.0);
      gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/wheel/labels", Fixture, NULL, set_up, test_labels, tear_down);
  g_test_add ("/wheel/axes", Fixture, NULL, set_up, test_axes, tear_down);
  g_test_add ("/wheel/motion", Fixture, NULL, set_up, test_motion, tear_down);
  return g_test_run ();
}
