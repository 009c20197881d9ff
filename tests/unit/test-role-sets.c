/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Role sets are data: what a programme says of its roles is what the wheels get. */

#include "content/mentor-programme.h"
#include "model/mentor-role-trend.h"
#include "record/mentor-json.h"

/* Renames the coach, adds the mirror, leaves out the critic; the roles used are its own, with two
 * axes. */
static const char own_programme[]
    = "{ 'format': 'mentorpar/programme', 'version': 1, 'id': 'school',"
      "  'role-set': 'school', 'used-role-set': 'school-used', 'roles-off': [ 'critic' ],"
      "  'role-sets': ["
      "    { 'id': 'school', 'roles': ["
      "      { 'id': 'coach', 'name': { 'da': 'Spørger', 'en': 'Asker' }, 'maps-to': 'ask' },"
      "      { 'id': 'mirror', 'name': { 'da': 'Spejl', 'en': 'Mirror' }, 'maps-to': 'show' },"
      "      { 'id': 'critic', 'name': { 'da': 'Kritiker', 'en': 'Critic' }, 'maps-to': 'show' } ] },"
      "    { 'id': 'school-used', 'x-low': { 'da': 'Tæt', 'en': 'Near' },"
      "      'y-high': { 'da': 'Åbent', 'en': 'Open' }, 'roles': ["
      "      { 'id': 'ask', 'name': { 'da': 'Spørge', 'en': 'Ask' }, 'x': -1, 'y': 1,"
      "        'responsibility': { 'da': 'Mentees', 'en': 'The mentee’s' } },"
      "      { 'id': 'show', 'name': { 'da': 'Vise', 'en': 'Show' }, 'x': 1 },"
      "      { 'id': 'tell', 'name': { 'da': 'Fortælle', 'en': 'Tell' }, 'y': -1 } ] } ] }";

static MentorProgramme *
load (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) tree = mentor_json_parse (bytes, &error);
  MentorProgramme *programme = mentor_record_new (MENTOR_TYPE_PROGRAMME, "school");

  g_assert_no_error (error);
  g_assert_true (mentor_document_load (MENTOR_DOCUMENT (programme), tree, &error));
  g_assert_no_error (error);
  return programme;
}

static MentorRole *
get_role (MentorRoleSet *set, guint index)
{
  return mentor_record_list_get (mentor_role_set_get_roles (set), index);
}

/* A role that is switched off is in no set; the programme that others use is untouched. */
static void
test_off (void)
{
  static const char *const off[] = { "critic", "friend", NULL };
  g_autoptr (MentorProgramme) programme = mentor_record_new (MENTOR_TYPE_PROGRAMME, NULL);
  MentorRecordList *list;

  mentor_record_set_string (MENTOR_RECORD (programme), "role-set", "ten-roles");
  list = mentor_role_set_get_roles (mentor_programme_get_role_set (programme));
  g_assert_cmpuint (mentor_record_list_get_length (list), ==, 10);

  mentor_record_set_strings (MENTOR_RECORD (programme), "roles-off", off);
  list = mentor_role_set_get_roles (mentor_programme_get_role_set (programme));
  g_assert_cmpuint (mentor_record_list_get_length (list), ==, 8);
  g_assert_null (mentor_record_list_find (list, "critic"));
  g_assert_nonnull (mentor_record_list_find (list, "coach"));
  g_assert_true (list
                 == mentor_role_set_get_roles (mentor_programme_get_role_set (programme)));
  list = mentor_role_set_get_roles (mentor_programme_get_used_role_set (programme));
  g_assert_cmpuint (mentor_record_list_get_length (list), ==, 4);

  list = mentor_role_set_get_roles (mentor_programme_get_role_set (mentor_programmes_get ("own")));
  g_assert_cmpuint (mentor_record_list_get_length (list), ==, 10);
  mentor_record_set_strings (MENTOR_RECORD (programme), "roles-off", NULL);
  list = mentor_role_set_get_roles (mentor_programme_get_role_set (programme));
  g_assert_cmpuint (mentor_record_list_get_length (list), ==, 10);
}

/* Adds, renames, switches off, and places on axes. */
static void
test_own (void)
{
  g_autoptr (MentorProgramme) programme = load (own_programme);
  MentorRoleSet *agreed = mentor_programme_get_role_set (programme);
  MentorRoleSet *used = mentor_programme_get_used_role_set (programme);
  MentorRole *role;

  g_assert_cmpuint (mentor_record_list_get_length (mentor_role_set_get_roles (agreed)), ==, 2);
  g_assert_cmpstr (mentor_role_get_name (get_role (agreed, 0)), ==, "Asker");
  g_assert_cmpstr (mentor_record_get_id (MENTOR_RECORD (get_role (agreed, 0))), ==, "coach");
  g_assert_cmpstr (mentor_role_get_name (get_role (agreed, 1)), ==, "Mirror");

  g_assert_cmpuint (mentor_record_list_get_length (mentor_role_set_get_roles (used)), ==, 3);
  g_assert_cmpstr (mentor_role_set_get_axis_end (used, "x-low"), ==, "Near");
  g_assert_cmpstr (mentor_role_set_get_axis_end (used, "x-high"), ==, "");
  g_assert_cmpstr (mentor_role_set_get_axis_end (used, "y-high"), ==, "Open");
  role = get_role (used, 0);
  g_assert_cmpint (mentor_record_get_int (MENTOR_RECORD (role), "x"), ==, -1);
  g_assert_cmpint (mentor_record_get_int (MENTOR_RECORD (role), "y"), ==, 1);
  g_assert_cmpstr (mentor_role_get_responsibility (role), ==, "The mentee’s");
  role = get_role (used, 2);
  g_assert_cmpint (mentor_record_get_int (MENTOR_RECORD (role), "x"), ==, 0);
  g_assert_cmpint (mentor_record_get_int (MENTOR_RECORD (role), "y"), ==, -1);
}

/* A programme that has one set of its own shares the other with everybody. */
static void
test_one_own (void)
{
  g_autoptr (MentorProgramme) programme = load (own_programme);
  MentorRoleSet *used;

  mentor_record_set_string (MENTOR_RECORD (programme), "used-role-set", "four-roles");
  used = mentor_programme_get_used_role_set (programme);
  g_assert_cmpuint (mentor_record_list_get_length (mentor_role_set_get_roles (used)), ==, 4);
  g_assert_cmpstr (mentor_role_get_name (get_role (used, 0)), ==, "Adviser");

  mentor_record_set_string (MENTOR_RECORD (programme), "role-set", "ten-roles");
  g_assert_cmpuint (mentor_record_list_get_length (
                        mentor_role_set_get_roles (mentor_programme_get_role_set (programme))),
                    ==, 9);
  mentor_record_set_string (MENTOR_RECORD (programme), "used-role-set", "none");
  g_assert_null (mentor_programme_get_used_role_set (programme));
}

/* Every role of the shipped sets has all that its card says, in both languages. */
static void
test_cards (void)
{
  static const char *const texts[] = { "name", "description", "helps", "says", "responsibility" };
  MentorProgramme *own = mentor_programmes_get ("own");
  MentorRoleSet *sets[] = { mentor_programme_get_role_set (own),
                            mentor_programme_get_used_role_set (own) };

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (guint j = 0; j < mentor_record_list_get_length (mentor_role_set_get_roles (sets[i])); j++)
      for (guint k = 0; k < G_N_ELEMENTS (texts); k++)
        {
          MentorRecord *text
              = mentor_record_get_child (MENTOR_RECORD (get_role (sets[i], j)), texts[k]);

          g_assert_cmpstr (mentor_record_get_string (text, "da"), !=, "");
          g_assert_cmpstr (mentor_record_get_string (text, "en"), !=, "");
        }
}

int
main (int argc, char *argv[])
{
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/role-sets/off", test_off);
  g_test_add_func ("/role-sets/own", test_own);
  g_test_add_func ("/role-sets/one-own", test_one_own);
  g_test_add_func ("/role-sets/cards", test_cards);
  return g_test_run ();
}
